package dev.eyas.syntax;

/// A token that became part of the tree, and how it was read: a parenthesis read as
/// [Lexer.Mode#OPERAND] behind a word opens a call, as [Lexer.Mode#FILTER] a group of conditions.
record Taken(Token token, Lexer.Mode mode) {}
