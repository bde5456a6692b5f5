package pl.sprawa.workbench;

import java.util.Set;

/**
 * What a model's expressions may speak of.
 *
 * @param beans     names of the beans that models may call (delegates, {@code facts})
 * @param variables the closed list of process variables
 */
public record Vocabulary(Set<String> beans, Set<String> variables) {
}
