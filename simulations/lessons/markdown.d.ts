/** A text file as a string, as the build gives it for an import that ends in `?raw`. */
declare module '*.md?raw' {
  const text: string;
  export default text;
}
