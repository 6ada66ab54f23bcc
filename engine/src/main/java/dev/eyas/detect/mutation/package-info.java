/// Damages detections a little, to see whether their tests notice. Read [MutationRun] first.
@NullMarked
package dev.eyas.detect.mutation;

import org.jspecify.annotations.NullMarked;
