/// The public doors of Eyas: parse, check, compile and run CQL.
@org.jspecify.annotations.NullMarked
package dev.eyas;
