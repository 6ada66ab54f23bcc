/// Turns rows into findings, and tests detections against telemetry with known answers.
///
/// Read [Detection], [DetectionRun] and [Finding] first. A detection is data: a folder with a
/// description, queries and tests. Nothing here knows a particular technique.
@NullMarked
package dev.eyas.detect;

import org.jspecify.annotations.NullMarked;
