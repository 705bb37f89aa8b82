package io.engagementdesk.process.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The models, tables and forms of this release, by stable names. */
@Component
class ModelFiles {

    private static final List<String> PATTERNS = List.of("bpmn/*.bpmn", "bpmn/*.dmn", "forms/*.form");

    private final ResourcePatternResolver resources;

    ModelFiles(ResourcePatternResolver resources) {
        this.resources = resources;
    }

    Map<String, byte[]> read() {
        Map<String, byte[]> files = new TreeMap<>();
        for (String pattern : PATTERNS) {
            String folder = pattern.substring(0, pattern.indexOf('/') + 1);
            for (Resource file : found("classpath*:" + pattern)) {
                files.putIfAbsent(folder + file.getFilename(), content(file));
            }
        }
        return files;
    }

    private Resource[] found(String pattern) {
        try {
            return resources.getResources(pattern);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] content(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
