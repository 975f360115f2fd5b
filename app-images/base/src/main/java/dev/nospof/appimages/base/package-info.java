/**
 * What every service of the shop has inside its process. Start at {@link dev.nospof.appimages.base.Service}. Imports: the packages
 * below this one, none of which imports it.
 */
package dev.nospof.appimages.base;
