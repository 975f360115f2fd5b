/**
 * A stand-in for the outside payment provider: another process, with a ledger of its own that shares no transaction with ours. Start
 * at {@link dev.nospof.appimages.payments.provider.Provider}. Imports: base.
 */
package dev.nospof.appimages.payments.provider;
