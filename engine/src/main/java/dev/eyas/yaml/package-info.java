/// Reads YAML files in which people define things, and says what is wrong with them in words of the
/// file. Read [YamlMap] and [Shape] first.
@NullMarked
package dev.eyas.yaml;

import org.jspecify.annotations.NullMarked;
