import type { Secret } from '../../log/secret';

/** A PKCS#12 file, such as a virksomhetssertifikat: a key and its certificates, under a password. */
export interface Pkcs12Material {
  readonly kind: 'pkcs12';
  /** The file's bytes, as base64. */
  readonly base64: Secret;
  readonly password: Secret;
  /** Where the certificate's key is also registered on the client. */
  readonly kid?: string;
}

/** A private key in PEM (PKCS#1, PKCS#8, also encrypted), and either its `kid` or its certificates. */
export interface PemMaterial {
  readonly kind: 'pem';
  /** The key; its certificates may stand in the same text. */
  readonly text: Secret;
  readonly password?: Secret;
  /** Of the key as it is registered on the client; it goes before certificates. */
  readonly kid?: string;
  /** The certificates in PEM, in any order, where they stand elsewhere. */
  readonly certificates?: string;
}

/** A private key as a JSON Web Key. */
export interface JwkMaterial {
  readonly kind: 'jwk';
  readonly text: Secret;
  /** Goes before the one that stands in the key. */
  readonly kid?: string;
}

/** A key as a user has it. */
export type KeyMaterial = Pkcs12Material | PemMaterial | JwkMaterial;
