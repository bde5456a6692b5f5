package pl.sprawa.workbench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A product of sets, one per dimension: what a rule of a decision table covers. Each dimension is cut into atoms (single values,
 * or intervals between the numbers that the table names) so finely that every cell holds on the whole of an atom or nowhere in it;
 * a set is then a set of atoms, and gaps and overlaps come out exactly.
 */
record Box(List<BitSet> sides) {

    /** Everything: all atoms of every dimension. */
    static Box whole(int... sizes) {
        List<BitSet> sides = new ArrayList<>();
        for (int size : sizes) {
            BitSet side = new BitSet(size);
            side.set(0, size);
            sides.add(side);
        }
        return new Box(sides);
    }

    boolean isEmpty() {
        return sides.stream().anyMatch(BitSet::isEmpty);
    }

    Box intersect(Box other) {
        List<BitSet> result = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            result.add(and(sides.get(i), other.sides.get(i)));
        }
        return new Box(result);
    }

    /** This box with one side narrowed. */
    Box narrow(int dimension, BitSet to) {
        List<BitSet> result = new ArrayList<>(sides);
        result.set(dimension, and(sides.get(dimension), to));
        return new Box(result);
    }

    /** What of this box lies outside the other, as disjoint boxes. */
    List<Box> minus(Box other) {
        if (isEmpty()) {
            return List.of();
        }
        if (intersect(other).isEmpty()) {
            return List.of(this);
        }
        List<Box> pieces = new ArrayList<>();
        Box rest = this;
        for (int i = 0; i < sides.size(); i++) {
            BitSet outside = (BitSet) rest.sides.get(i).clone();
            outside.andNot(other.sides.get(i));
            if (!outside.isEmpty()) {
                pieces.add(rest.narrow(i, outside));
            }
            rest = rest.narrow(i, other.sides.get(i));
        }
        return pieces;
    }

    /** What of this box lies outside all the others, as disjoint boxes. */
    List<Box> minusAll(List<Box> others) {
        List<Box> remaining = isEmpty() ? List.of() : List.of(this);
        for (Box other : others) {
            List<Box> next = new ArrayList<>();
            for (Box piece : remaining) {
                next.addAll(piece.minus(other));
            }
            remaining = next;
        }
        return remaining;
    }

    private static BitSet and(BitSet a, BitSet b) {
        BitSet result = (BitSet) a.clone();
        result.and(b);
        return result;
    }
}
