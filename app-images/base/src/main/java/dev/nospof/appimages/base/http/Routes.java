package dev.nospof.appimages.base.http;

import java.util.List;

/** All that a service answers; the first route of the path's form wins. */
public record Routes(List<Route> all) {
    public Routes {
        all = List.copyOf(all);
    }

    /** What a path and method lead to. */
    record Match(Route route, List<String> variables) {}

    /** Empty list: no such path. Otherwise the matches of the path, whatever their method. */
    List<Match> ofPath(String path) {
        return all.stream()
                .flatMap(route -> route.variables(path).map(variables -> new Match(route, variables)).stream())
                .toList();
    }
}
