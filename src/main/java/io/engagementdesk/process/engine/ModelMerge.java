package io.engagementdesk.process.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.util.DigestUtils;

/**
 * Brings together what a release has and what people have changed at the doors since the one before.
 *
 * @param wanted the files that shall stand
 * @param released digests of the files for which the release was taken over, or had no other news
 * @param conflicts files that both have changed; as people want them until a release has them so
 */
record ModelMerge(Map<String, byte[]> wanted, Map<String, String> released, List<String> conflicts) {

    static ModelMerge of(Map<String, String> before, Map<String, byte[]> present, Map<String, byte[]> release) {
        ModelMerge merge = new ModelMerge(new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
        var names = new TreeSet<>(present.keySet());
        names.addAll(release.keySet());
        names.forEach(name -> merge.add(name, before.get(name), present.get(name), release.get(name)));
        return merge;
    }

    static String digest(byte[] content) {
        return content == null ? null : DigestUtils.md5DigestAsHex(content);
    }

    /** Null is a file that is not there. */
    private void add(String name, String before, byte[] present, byte[] release) {
        String offered = digest(release);
        String standing = digest(present);
        boolean changedLive = !Objects.equals(standing, before) && !Objects.equals(standing, offered);
        boolean conflict = changedLive && !Objects.equals(offered, before);
        put(wanted, name, changedLive ? present : release);
        put(released, name, conflict ? before : offered);
        if (conflict) {
            conflicts.add(name);
        }
    }

    private static <T> void put(Map<String, T> files, String name, T file) {
        if (file != null) {
            files.put(name, file);
        }
    }
}
