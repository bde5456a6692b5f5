package pl.sprawa.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the part of the expression language that models may use. What it does not know (arithmetic, array access, chained
 * methods, lambda, assignment) it refuses: a whitelist, so that nothing slips through.
 */
final class ExpressionParser {

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:('(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\")|(\\d+(?:\\.\\d+)?)|([A-Za-z_]\\w*)"
            + "|(==|!=|<=|>=|&&|\\|\\||[<>!().,]))");
    private static final Map<String, String> WORDS = Map.of("eq", "==", "ne", "!=", "lt", "<", "gt", ">", "le", "<=", "ge", ">=",
            "and", "&&", "or", "||", "not", "!");
    private static final List<List<String>> LEVELS = List.of(List.of("||"), List.of("&&"), List.of("==", "!="), List.of("<", ">", "<=", ">="));

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    private ExpressionParser(String text) {
        this.text = text;
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.lookingAt()) {
            tokens.add(WORDS.getOrDefault(matcher.group().strip(), matcher.group().strip()));
            end = matcher.end();
            matcher.region(end, text.length());
        }
        if (!text.substring(end).isBlank()) {
            throw new IllegalArgumentException("\"" + text.substring(end).strip() + "\" cannot be used here");
        }
    }

    /**
     * All expressions in a text: {@code ${...}} and {@code #{...}}.
     *
     * @throws IllegalArgumentException if one says more than models may; the message says what
     */
    static List<Expression> all(String text) {
        List<Expression> found = new ArrayList<>();
        int from = next(text, 0);
        while (from >= 0) {
            int to = end(text, from + 2);
            found.add(new ExpressionParser(text.substring(from + 2, to)).whole());
            from = next(text, to);
        }
        return found;
    }

    private static int next(String text, int from) {
        int dollar = text.indexOf("${", from);
        int hash = text.indexOf("#{", from);
        return dollar < 0 ? hash : hash < 0 ? dollar : Math.min(dollar, hash);
    }

    /** The closing brace, braces within quotes not counted. */
    private static int end(String text, int from) {
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '}') {
                return i;
            }
        }
        throw new IllegalArgumentException("the closing } is missing");
    }

    private Expression whole() {
        Expression expression = binary(0);
        if (at < tokens.size()) {
            throw new IllegalArgumentException("\"" + tokens.get(at) + "\" cannot be used here");
        }
        return expression;
    }

    private Expression binary(int level) {
        if (level == LEVELS.size()) {
            return unary();
        }
        Expression left = binary(level + 1);
        while (at < tokens.size() && LEVELS.get(level).contains(tokens.get(at))) {
            String operator = tokens.get(at++);
            left = new Expression.Binary(operator, left, binary(level + 1));
        }
        return left;
    }

    private Expression unary() {
        if (accept("!")) {
            return new Expression.Unary("!", unary());
        }
        if (accept("empty")) {
            return new Expression.Unary("empty", unary());
        }
        return postfix();
    }

    private Expression postfix() {
        Expression expression = primary();
        while (accept(".")) {
            String name = take();
            if (!Character.isJavaIdentifierStart(name.charAt(0))) {
                throw new IllegalArgumentException("\"" + name + "\" cannot be used here");
            }
            expression = accept("(") ? new Expression.Call(expression, name, arguments()) : new Expression.Property(expression, name);
        }
        return expression;
    }

    private List<Expression> arguments() {
        List<Expression> arguments = new ArrayList<>();
        while (!accept(")")) {
            if (!arguments.isEmpty()) {
                expect(",");
            }
            arguments.add(binary(0));
        }
        return arguments;
    }

    private Expression primary() {
        String token = take();
        if (token.equals("(")) {
            Expression inner = binary(0);
            expect(")");
            return inner;
        }
        char first = token.charAt(0);
        if (first == '\'' || first == '"') {
            return new Expression.Literal(token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1"));
        }
        if (Character.isDigit(first)) {
            return new Expression.Literal(new BigDecimal(token));
        }
        if (!Character.isJavaIdentifierStart(first)) {
            throw new IllegalArgumentException("\"" + token + "\" cannot be used here");
        }
        return switch (token) {
            case "true", "false" -> new Expression.Literal(Boolean.valueOf(token));
            case "null" -> new Expression.Literal(null);
            default -> new Expression.Name(token);
        };
    }

    private String take() {
        if (at == tokens.size()) {
            throw new IllegalArgumentException("something is missing at the end of " + text);
        }
        return tokens.get(at++);
    }

    private boolean accept(String token) {
        boolean there = at < tokens.size() && tokens.get(at).equals(token);
        at += there ? 1 : 0;
        return there;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw new IllegalArgumentException("\"" + token + "\" is missing in " + text);
        }
    }
}
