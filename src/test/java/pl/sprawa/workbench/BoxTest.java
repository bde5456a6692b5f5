package pl.sprawa.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Subtraction of boxes against counting points one by one. */
class BoxTest {

    @Test
    void nothingIsLeftOfABoxWithoutItself() {
        Box box = Box.whole(3, 2);
        assertThat(box.minus(box)).isEmpty();
    }

    @Test
    void whatIsFarOffTakesNothing() {
        Box left = Box.whole(3, 2).narrow(0, bits(0));
        assertThat(left.minus(Box.whole(3, 2).narrow(0, bits(2)))).containsExactly(left);
    }

    @RepeatedTest(300)
    void subtractsAsPointByPoint(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int[] sizes = IntStream.range(0, 1 + random.nextInt(4)).map(i -> 1 + random.nextInt(4)).toArray();
        Box whole = Box.whole(sizes);
        List<Box> others = IntStream.range(0, random.nextInt(7)).mapToObj(i -> random(whole, sizes, random)).toList();

        List<Box> rest = whole.minusAll(others);

        Set<List<Integer>> expected = new HashSet<>(points(whole));
        others.forEach(other -> expected.removeAll(points(other)));
        List<List<Integer>> found = new ArrayList<>();
        rest.forEach(box -> found.addAll(points(box)));
        assertThat(found).as("disjoint").doesNotHaveDuplicates();
        assertThat(new HashSet<>(found)).isEqualTo(expected);
    }

    @RepeatedTest(100)
    void intersectsAsPointByPoint(RepetitionInfo repetition) {
        Random random = new Random(1000 + repetition.getCurrentRepetition());
        int[] sizes = {3, 4, 2};
        Box a = random(Box.whole(sizes), sizes, random);
        Box b = random(Box.whole(sizes), sizes, random);
        Set<List<Integer>> expected = new HashSet<>(points(a));
        expected.retainAll(points(b));

        Box both = a.intersect(b);

        assertThat(new HashSet<>(points(both))).isEqualTo(expected);
        assertThat(both.isEmpty()).isEqualTo(expected.isEmpty());
    }

    private static Box random(Box whole, int[] sizes, Random random) {
        Box box = whole;
        for (int i = 0; i < sizes.length; i++) {
            BitSet side = new BitSet();
            IntStream.range(0, sizes[i]).filter(bit -> random.nextInt(3) > 0).forEach(side::set);
            box = box.narrow(i, side);
        }
        return box;
    }

    private static List<List<Integer>> points(Box box) {
        List<List<Integer>> points = List.of(List.of());
        for (BitSet side : box.sides()) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> point : points) {
                side.stream().forEach(bit -> {
                    List<Integer> next = new ArrayList<>(point);
                    next.add(bit);
                    longer.add(next);
                });
            }
            points = longer;
        }
        return points;
    }

    private static BitSet bits(int... which) {
        BitSet bits = new BitSet();
        IntStream.of(which).forEach(bits::set);
        return bits;
    }
}
