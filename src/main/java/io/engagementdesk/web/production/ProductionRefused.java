package io.engagementdesk.web.production;

import java.util.List;

/** Production was asked for with settings that only a demo may have. */
class ProductionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProductionRefused(List<String> findings) {
        super("desk.production=true, but" + System.lineSeparator() + "- "
                + String.join(System.lineSeparator() + "- ", findings));
    }
}
