/**
 * What each image holds. One class an image; {@link dev.nospof.appimages.images.recipe.Recipes} lists them.
 */
package dev.nospof.appimages.images.recipe;
