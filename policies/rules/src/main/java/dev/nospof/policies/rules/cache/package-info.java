/**
 * Rules about caches that ElastiCache runs.
 *
 * <p>Start at {@link CachesTakeOver}. Imports: graph, model.
 */
package dev.nospof.policies.rules.cache;
