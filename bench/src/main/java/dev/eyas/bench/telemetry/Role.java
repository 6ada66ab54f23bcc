package dev.eyas.bench.telemetry;

/// What a host is for; decides which services run on it.
enum Role {
    WEB,
    APPLICATION,
    DATABASE,
    BUILD,
    NODE,
    BASTION,
    WINDOWS_SERVER,
    DESKTOP
}
