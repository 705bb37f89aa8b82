package io.engagementdesk.scoping.page;

/** A colleague has saved a version meanwhile, or the scope is no longer to be made; nothing was kept. */
final class ScopeOutdated extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
