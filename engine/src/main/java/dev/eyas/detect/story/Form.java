package dev.eyas.detect.story;

import dev.eyas.detect.story.Story.Platform;
import java.util.List;

/// A kind of telemetry a story is rendered as.
enum Form {
    FALCON {
        @Override
        List<String> lines(Story story) {
            return FalconStory.lines(story);
        }
    },
    AUDITD {
        @Override
        List<String> lines(Story story) {
            return AuditStory.lines(story);
        }
    };

    abstract List<String> lines(Story story);

    /// Linux alone has an audit log.
    static List<Form> of(Platform platform) {
        return switch (platform) {
            case LINUX -> List.of(values());
            case WINDOWS, MACOS -> List.of(FALCON);
        };
    }
}
