package io.engagementdesk.insight.doctor;

import java.util.List;
import java.util.regex.Pattern;

/** What is said: once, to the end, and never a secret (I8, I11). */
final class WordInvariants {

    /** Links of clients, keys of providers, numbers of cards; an id may have as many digits, but letters beside them. */
    private static final Pattern SECRET = Pattern.compile(
            "https?://\\S+/c/|sk_(live|test)_|whsec_|(?<![0-9a-f-])(?:\\d[ -]?){15,18}\\d(?![ -]?[0-9a-f])");

    static final List<Invariant> WORDS = List.of(
            Invariant.of(
                    "mail",
                    "A message goes out once, and its mail is that of its message.",
                    """
            select m.reference from message m join mailbox_mail b on b.message_id = m.id where m.state not in ('SENT', 'BOUNCED')"""),
            Invariant.of(
                    "once",
                    "How an engagement ends is told once, unless it was asked for again.",
                    """
            select m.engagement || ' ' || m.template from message m
            where m.template in ('receipt', 'cancelled', 'notSecured') and m.reference not like '%/again/%'
            group by m.engagement, m.template, m.recipient having count(*) > 1"""),
            Invariant.of(
                    "queued",
                    "A message that is on its way has its job.",
                    """
            select m.reference from message m where m.state = 'QUEUED' and not exists (select 1 from ACT_RU_JOB j
            where j.HANDLER_TYPE_ = 'messageJob' and j.HANDLER_CFG_ = cast(m.id as varchar(36)))"""),
            Invariant.of(
                    "digest",
                    "Whoever wants a digest of his tasks has the job of the next one.",
                    """
            select p.login from staff_preference p where p.tasks = 'DIGEST' and not exists (select 1 from ACT_RU_JOB j
            where j.HANDLER_TYPE_ = 'taskDigestJob' and j.HANDLER_CFG_ like '% ' || p.login)"""),
            Invariant.of(
                    "undelivered",
                    "A message that failed for good or came back is somebody’s task.",
                    """
            select m.reference from message m where m.state in ('FAILED', 'BOUNCED') and not exists (select 1 from follow_up f
            where f.reason = 'UNDELIVERED' and f.reference in (m.reference, cast(m.id as varchar(36))))"""),
            new Invariant(
                    "secrets",
                    "No variable holds a link, a key or a card number.",
                    "select NAME_ || '=' || TEXT_ from ACT_RU_VARIABLE where TEXT_ is not null",
                    value -> SECRET.matcher(value).find()));

    private WordInvariants() {}
}
