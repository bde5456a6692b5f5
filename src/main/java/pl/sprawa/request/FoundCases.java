package pl.sprawa.request;

import java.util.List;

/**
 * A page of what was found, newest first.
 *
 * @param older where the page after it begins, {@code null} if this is the last
 * @param newer where the page before it begins, {@code null} if this is the first
 */
public record FoundCases(List<FoundCase> cases, Position older, Position newer) {
}
