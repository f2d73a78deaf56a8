/** @returns a path as it stands in an address: what is not plain in its segments is written with `%` */
export function pathInAddress(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
