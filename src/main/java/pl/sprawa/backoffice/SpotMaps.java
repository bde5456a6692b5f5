package pl.sprawa.backoffice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.springframework.stereotype.Component;
import pl.sprawa.backoffice.SpotMap.Border;
import pl.sprawa.backoffice.SpotMap.Mark;
import pl.sprawa.backoffice.SpotMap.Point;
import pl.sprawa.city.Districts;
import pl.sprawa.request.Surroundings;

/** Draws {@link SpotMap}s. */
@Component
class SpotMaps {

    /** Half of the picture's width, in metres; a little more than the cases shown lie away. */
    private static final double REACH = 550;
    /** The same of a round that stays in one street. */
    private static final double CLOSE = 200;
    /** Points nearer than this, in units of the picture, would hide one another. */
    private static final double APART = 46;
    /** Of the city's outlines, in degrees: some 150 metres. */
    private static final double COARSE = 0.0015;
    /** Metres of the ground to a unit of the city's picture. */
    private static final double SCALE = 100;

    private final Districts districts;
    private final Plane far;
    private final List<Border> city;
    private final String box;

    SpotMaps(Districts districts) {
        this.districts = districts;
        List<Districts.Shape> all = districts.shapes(COARSE);
        far = new Plane(ends(all, point -> point[1]).max().orElse(0), ends(all, point -> point[0]).min().orElse(0), SCALE);
        city = all.stream().map(shape -> border(shape, far)).toList();
        box = "0 0 " + text(far.x(ends(all, point -> point[0]).max().orElse(0))) + " " + text(far.y(ends(all, point -> point[1]).min().orElse(0)));
    }

    /** @param marks the nearest first */
    SpotMap around(double lat, double lon, List<Mark> marks) {
        double high = REACH * 1.1 / Surroundings.DEGREE;
        double wide = high / Math.cos(Math.toRadians(lat));
        Plane near = new Plane(lat, lon, 1);
        List<Border> borders = districts.shapesWithin(lat - high, lon - wide, lat + high, lon + wide).stream().map(shape -> border(shape, near)).toList();
        borders = borders.size() > 1 ? borders : List.of(); // one district alone needs neither border nor name
        return new SpotMap(borders, spread(marks, near, APART, List.of(new double[] {0, 0})), city, box, text(far.x(lon)), text(far.y(lat)));
    }

    /** A picture that holds all of the marks, of which there is one at least. */
    RoundMap round(List<Mark> marks) {
        double south = marks.stream().mapToDouble(Mark::lat).min().orElseThrow();
        double north = marks.stream().mapToDouble(Mark::lat).max().orElseThrow();
        double west = marks.stream().mapToDouble(Mark::lon).min().orElseThrow();
        double east = marks.stream().mapToDouble(Mark::lon).max().orElseThrow();
        double lat = (south + north) / 2;
        double lon = (west + east) / 2;
        double metres = Math.max((north - south) / 2, (east - west) / 2 * Math.cos(Math.toRadians(lat))) * Surroundings.DEGREE;
        double reach = Math.max(CLOSE, metres * 1.15);
        Plane plane = new Plane(lat, lon, reach / REACH);
        double high = reach / Surroundings.DEGREE;
        double wide = high / Math.cos(Math.toRadians(lat));
        List<Border> borders = districts.shapesWithin(lat - high, lon - wide, lat + high, lon + wide).stream().map(shape -> border(shape, plane)).toList();
        return new RoundMap(borders.size() > 1 ? borders : List.of(), spread(marks, plane, APART, List.of()), text(reach * 2 / 1000));
    }

    /** A plane that touches the earth at a point. */
    private record Plane(double lat, double lon, double scale) {

        double x(double itsLon) {
            return (itsLon - lon) * Surroundings.DEGREE * Math.cos(Math.toRadians(lat)) / scale;
        }

        double y(double itsLat) {
            return (lat - itsLat) * Surroundings.DEGREE / scale;
        }
    }

    private static DoubleStream ends(List<Districts.Shape> shapes, ToDoubleFunction<double[]> coordinate) {
        return shapes.stream().flatMap(shape -> shape.rings().stream()).flatMap(List::stream).mapToDouble(coordinate);
    }

    private static Border border(Districts.Shape shape, Plane plane) {
        String path = shape.rings().stream().map(ring -> "M" + ring.stream()
                .map(point -> text(plane.x(point[0])) + " " + text(plane.y(point[1]))).collect(Collectors.joining("L")) + "Z").collect(Collectors.joining());
        return new Border(shape.district().name(), path, text(plane.x(shape.label()[0])), text(plane.y(shape.label()[1])));
    }

    /** A point that would lie on another goes round it, ever wider, until it is free. */
    private static List<Point> spread(List<Mark> marks, Plane plane, double apart, List<double[]> occupied) {
        List<double[]> taken = new ArrayList<>(occupied);
        List<Point> points = new ArrayList<>();
        for (Mark mark : marks) {
            double[] at = {plane.x(mark.lon()), plane.y(mark.lat())};
            double[] free = at;
            for (int turn = 0; hidden(free, taken, apart); turn++) {
                double radius = apart * (1 + turn / 8);
                free = new double[] {at[0] + radius * Math.cos(turn * Math.PI / 4), at[1] + radius * Math.sin(turn * Math.PI / 4)};
            }
            taken.add(free);
            points.add(new Point(mark.number(), text(free[0]), text(free[1]), mark.same()));
        }
        return points;
    }

    private static boolean hidden(double[] point, List<double[]> taken, double apart) {
        return taken.stream().anyMatch(other -> Math.hypot(point[0] - other[0], point[1] - other[1]) < apart * 0.99);
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
