package pl.sprawa.workbench;

/**
 * An element of a process at which an instance can stand, or an event that it can listen to there.
 *
 * @param id      in the model
 * @param label   what the analyst sees written on it; empty if nothing
 * @param kind    instances can be moved only to a step of the same kind: {@code userTask}, {@code boundaryEvent timer}
 * @param renewed its event is listened to anew after the move, under the name that the new version gives it; a timer keeps its date
 * @param event   an event on the edge of a step or of a sub-process, at which no instance stands
 */
record Step(String id, String label, String kind, boolean renewed, boolean event) {

    /** {@code Task_Repair „Napraw”}. */
    @Override
    public String toString() {
        return label.isEmpty() ? id : id + " „" + label + "”";
    }
}
