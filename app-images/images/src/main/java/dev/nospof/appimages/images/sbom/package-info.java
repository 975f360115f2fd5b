/** What an image is made of, as a CycloneDX bill of materials. Start at {@link dev.nospof.appimages.images.sbom.Bill}. */
package dev.nospof.appimages.images.sbom;
