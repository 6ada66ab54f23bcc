/// Tells tests of detections as stories: what happened on one host, told once and rendered as the
/// telemetry of several sensors.
///
/// Read [Story] first, then [StoryFile], which reads stories, and [StoryCases], which makes a test
/// case for each kind of telemetry.
@NullMarked
package dev.eyas.detect.story;

import org.jspecify.annotations.NullMarked;
