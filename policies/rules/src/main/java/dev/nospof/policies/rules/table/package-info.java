/**
 * Rules about tables of DynamoDB.
 *
 * <p>Start at {@link TablesCanBeTakenBack}. Imports: graph, model.
 */
package dev.nospof.policies.rules.table;
