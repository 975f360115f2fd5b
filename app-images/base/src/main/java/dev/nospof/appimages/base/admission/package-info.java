/** Who is let in when there is too much to do. Start at {@link dev.nospof.appimages.base.admission.Admission}. Imports: config. */
package dev.nospof.appimages.base.admission;
