package io.engagementdesk.insight.doctor;

import java.util.List;

/** What a client and the practice write to each other. */
final class ConversationInvariants {

    static final List<Invariant> CONVERSATIONS = List.of(
            Invariant.of(
                    "conversation",
                    "The entries of a conversation are numbered without a gap.",
                    """
            select c.engagement from conversation_entry c group by c.engagement
            having count(*) <> max(c.position) or min(c.position) <> 1"""),
            Invariant.of(
                    "attachment",
                    "A file that came with an entry belongs to the engagement of its conversation.",
                    """
            select c.engagement || ' ' || c.position from conversation_entry c
            where c.document is not null and not exists (select 1 from document d
                where d.id = c.document and d.engagement = c.engagement)"""));

    private ConversationInvariants() {}
}
