package dev.eyas.detect;

/// Something that the data of a run lacked, so that silence about it is not taken for safety.
///
/// @param code what kind of thing, in kebab words
/// @param sentence what was lacking, and what that hides
public record Gap(String code, String sentence) {}
