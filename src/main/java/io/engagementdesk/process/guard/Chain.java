package io.engagementdesk.process.guard;

import java.util.ArrayList;
import java.util.List;

/** What the engine asks one after another; other plug-ins may lengthen it later. */
public final class Chain {

    private Chain() {}

    /** The same with one more at its end; the engine has none at all before the first is there. */
    public static <T> List<T> with(List<T> present, T last) {
        List<T> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
        all.add(last);
        return all;
    }
}
