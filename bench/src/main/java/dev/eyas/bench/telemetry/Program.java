package dev.eyas.bench.telemetry;

/// What is executed: the image file, the command line as typed, and the account.
///
/// Hashes are made from the image's path, so one path has one hash on every host.
record Program(String image, String commandLine, Account account, String sha256, String md5) {

    static Program of(String image, String commandLine, Account account) {
        Dice dice = Dice.of(image.hashCode(), image.length());
        return new Program(image, commandLine, account, dice.hex(64), dice.hex(32));
    }

    /// The same image, called differently.
    Program calledWith(String otherCommandLine) {
        return new Program(image, otherCommandLine, account, sha256, md5);
    }

    Program as(Account otherAccount) {
        return new Program(image, commandLine, otherAccount, sha256, md5);
    }

    /// The last part of the image's path, as in `ParentBaseFileName` and `ContextBaseFileName`.
    String baseName() {
        return image.substring(Math.max(image.lastIndexOf('/'), image.lastIndexOf('\\')) + 1);
    }
}
