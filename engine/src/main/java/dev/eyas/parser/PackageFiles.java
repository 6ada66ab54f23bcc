package dev.eyas.parser;

import dev.eyas.data.LookupFiles;
import dev.eyas.lookup.LookupFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The lookup files of the package that a parser is part of. Scripts name them by package,
/// `vendor/product/names.csv`; packages hold them by their own names, `names.csv`.
public final class PackageFiles implements LookupFiles {

    /// Where packages have their files, as seen from the folder of the parser.
    private static final List<String> PLACES =
            List.of("", "../files", "../data", "../lookups", "../../files");

    private final List<LookupFolder> folders;

    private PackageFiles(List<LookupFolder> folders) {
        this.folders = List.copyOf(folders);
    }

    /// Those beside a parser, and those of the package around it if its folder is called `parsers`.
    public static PackageFiles around(Path parser) {
        Path folder = parser.toAbsolutePath().resolveSibling("").normalize();
        boolean isPackage = folder.endsWith("parsers");
        return new PackageFiles(
                PLACES.subList(0, isPackage ? PLACES.size() : 1).stream()
                        .map(place -> new LookupFolder(folder.resolve(place)))
                        .toList());
    }

    @Override
    public Found find(String name) {
        List<String> known = new ArrayList<>();
        for (String each : List.of(name, name.substring(name.lastIndexOf('/') + 1))) {
            for (LookupFolder folder : folders) {
                Found found = folder.find(each);
                if (!(found instanceof Found.Missing missing)) {
                    return found;
                }
                known.addAll(missing.known());
            }
        }
        return new Found.Missing(known.stream().distinct().toList());
    }
}
