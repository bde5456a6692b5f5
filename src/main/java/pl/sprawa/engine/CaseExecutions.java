package pl.sprawa.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;

/**
 * Reads the executions of a whole case at once. A case stands on three levels of process (case, service, unit task); to finish
 * a task the engine goes up from the lowest and would ask for each level twice. One of these serves one command.
 */
class CaseExecutions extends ExecutionManager {

    private static final String BY_NATIVE_QUERY = "selectExecutionByNativeQuery";
    private static final String WHOLE_CASE = """
            select * from ACT_RU_EXECUTION where PROC_INST_ID_ in (
                select ID_ from ACT_RU_EXECUTION where ROOT_PROC_INST_ID_ = (
                    select ROOT_PROC_INST_ID_ from ACT_RU_EXECUTION where ID_ = (select PROC_INST_ID_ from ACT_RU_EXECUTION where ID_ = #{id})))""";

    private final Map<String, List<ExecutionEntity>> byInstance = new HashMap<>();

    @Override
    public ExecutionEntity findExecutionById(String id) {
        ExecutionEntity known = getDbEntityManager().getCachedEntity(ExecutionEntity.class, id);
        if (known == null) {
            readCase(id);
        }
        return super.findExecutionById(id);
    }

    /** As the command found them, which is what the database would still say: the engine writes at the command's end. */
    @Override
    public List<ExecutionEntity> findExecutionsByProcessInstanceId(String instance) {
        return byInstance.containsKey(instance) ? List.copyOf(byInstance.get(instance)) : super.findExecutionsByProcessInstanceId(instance);
    }

    @SuppressWarnings("unchecked")
    private void readCase(String id) {
        List<ExecutionEntity> all = getDbEntityManager().selectListWithRawParameter(BY_NATIVE_QUERY, Map.of("sql", WHOLE_CASE, "id", id, "resultType", "LIST"),
                0, Integer.MAX_VALUE);
        all.stream().collect(Collectors.groupingBy(ExecutionEntity::getProcessInstanceId)).forEach(byInstance::putIfAbsent);
    }
}
