/// Reads alerts as LogScale exports them. Read [Alert] first.
@NullMarked
package dev.eyas.alert;

import org.jspecify.annotations.NullMarked;
