package pl.sprawa.workbench;

/** What a file could be read as. */
sealed interface Model permits ProcessModel, DecisionModel, FormModel {

    ModelFile file();
}
