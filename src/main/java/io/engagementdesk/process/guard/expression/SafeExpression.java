package io.engagementdesk.process.guard.expression;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What may stand between the braces of an expression: names, literals, operators and a few functions. */
public final class SafeExpression {

    static final Set<String> FUNCTIONS = Set.of("currentUser", "currentUserGroups", "now", "dateTime", EndOfToday.NAME);

    private static final Set<String> WORDS = Set.of(
            "and", "or", "not", "empty", "eq", "ne", "lt", "gt", "le", "ge", "div", "mod", "true", "false", "null");
    private static final Pattern PART = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern CALL = Pattern.compile("(\\w+)\\s*\\(");
    private static final Pattern MEMBER = Pattern.compile("\\.\\s*(?!\\d)|\\[");
    private static final String BUSINESS_KEY = "execution.processBusinessKey";

    private SafeExpression() {}

    /** Whether the text holds an expression at all. */
    static boolean isIn(String text) {
        return text.contains("${") || text.contains("#{");
    }

    public static boolean allows(String text) {
        return PART.matcher(text).results().allMatch(part -> harmless(bare(part.group(1))))
                && !isIn(PART.matcher(text).replaceAll(""));
    }

    /** The names of variables and delegates that the text's expressions read. */
    public static Set<String> names(String text) {
        return PART.matcher(text)
                .results()
                .flatMap(part -> NAME.matcher(bare(part.group(1))).results())
                .map(name -> name.group())
                .filter(name -> !WORDS.contains(name))
                .collect(Collectors.toSet());
    }

    private static boolean harmless(String expression) {
        return !MEMBER.matcher(expression).find()
                && expression.indexOf('{') < 0
                && CALL.matcher(expression).results().allMatch(SafeExpression::known);
    }

    private static boolean known(java.util.regex.MatchResult call) {
        return FUNCTIONS.contains(call.group(1)) || WORDS.contains(call.group(1));
    }

    private static String bare(String expression) {
        Matcher texts = TEXT.matcher(expression);
        return texts.replaceAll("0").replace(BUSINESS_KEY, "businessKey");
    }
}
