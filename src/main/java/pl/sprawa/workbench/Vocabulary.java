package pl.sprawa.workbench;

import java.util.Arrays;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import pl.sprawa.casework.Var;

/**
 * What a model's expressions may speak of.
 *
 * @param sharedBeans     names of the beans that the shared processes may call (delegates, {@code facts})
 * @param serviceBeans    those that all other processes may call: what an analyst writes cannot close a case or stop its clock
 * @param sharedProcesses ids of the processes that all cases share
 * @param variables       the closed list of process variables
 */
public record Vocabulary(Set<String> sharedBeans, Set<String> serviceBeans, Set<String> sharedProcesses, Set<String> variables) {

    /** @param settings gives {@code sprawa.models.beans}, {@code .service-beans} and {@code .shared-processes} */
    public static Vocabulary of(UnaryOperator<String> settings) {
        return new Vocabulary(list(settings, "beans"), list(settings, "service-beans"), list(settings, "shared-processes"), Var.ALL);
    }

    private static Set<String> list(UnaryOperator<String> settings, String name) {
        return Arrays.stream(settings.apply("sprawa.models." + name).split(",")).map(String::strip).filter(entry -> !entry.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The beans that a process may call. */
    Set<String> beans(String process) {
        return sharedProcesses.contains(process) ? sharedBeans : serviceBeans;
    }
}
