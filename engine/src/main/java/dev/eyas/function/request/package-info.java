/// Functions that find out what a command line reaches for.
@NullMarked
package dev.eyas.function.request;

import org.jspecify.annotations.NullMarked;
