package dev.nospof.policies.proof.answer;

import dev.nospof.policies.proof.model.Failure;
import java.util.List;
import java.util.Optional;

/**
 * Every service against every kind of loss.
 *
 * @param services the columns, in the order of their names
 * @param rows from the smallest loss to the widest, then each service that others need, then what is trusted
 */
public record Matrix(List<String> services, List<Row> rows) {
    public Matrix {
        services = List.copyOf(services);
        rows = List.copyOf(rows);
    }

    /** The row of this kind, where there is just one. */
    public Optional<Row> row(Failure.Kind kind) {
        return rows.stream().filter(r -> r.kind() == kind).findFirst();
    }

    /**
     * The answer in one cell.
     *
     * @throws IllegalArgumentException if there is no such row or column
     */
    public Answer at(String heading, String service) {
        return rows.stream()
                .filter(r -> r.heading().equals(heading))
                .flatMap(r -> Optional.ofNullable(r.answers().get(service)).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The matrix has no cell for '" + heading + "' and '"
                        + service
                        + "'. An answer that is not there could be taken for a good one. Ask for one of the rows "
                        + rows.stream().map(Row::heading).toList() + " and one of the services " + services + "."));
    }
}
