"""symbolon credential: taking SD-JWTs into a vault, listing them, and what is refused."""

import base64
import json
import sys
import unittest

import cli

CHEAP = ("--memory", "8", "--passes", "1")


def encoded(value):
    return base64.urlsafe_b64encode(value if isinstance(value, bytes) else json.dumps(value).encode()).rstrip(b"=")


def token(claims, algorithm="ES256"):
    """An SD-JWT without disclosures. Nobody checks the signature unless --issuer is given."""
    parts = encoded({"alg": algorithm, "typ": "dc+sd-jwt"}), encoded(claims), encoded(bytes(range(64)))
    return b".".join(parts) + b"~"


class CredentialTest(cli.CliTest):
    def setUp(self):
        super().setUp()
        self.vault("vault", "new", *CHEAP)
        key = json.loads(self.vault("vault", "create-key", "--name", "kyc-key", "--json"))["keys"][0]
        self.assertEqual(key["jwk"]["crv"], "P-256")
        self.claims = {"iss": "https://bank.example", "vct": "urn:kyc", "iat": 5, "cnf": {"jwk": key["jwk"]}}
        self.file("token", token(self.claims) + b"\n")

    def vault(self, *arguments):
        return self.ok(*arguments, "--vault", "v", "--passphrase-fd", "0", stdin=b"pass\n")

    def refused(self, code, text, *arguments):
        before = self.content("v")
        self.fails(code, text, "credential", "add", *arguments, "--vault", "v", "--passphrase-fd", "0", stdin=b"pass\n")
        self.assertEqual(self.content("v"), before)

    def test_added_and_listed(self):
        self.assertEqual(self.vault("credential", "add", "token", "--name", "kyc"), "added kyc, bound to key kyc-key\n")
        listed = json.loads(self.vault("credential", "list", "--json"))["credentials"]
        self.assertEqual(listed, [{"name": "kyc", "key": "kyc-key", "type": "urn:kyc", "issuer": "https://bank.example",
                                   "issued_at": 5, "expires_at": None, "claims": []}])
        self.assertEqual(self.vault("credential", "list"), 'kyc: "urn:kyc" of "https://bank.example", key kyc-key\n')
        self.refused(cli.USAGE, "holds this credential already (kyc)", "token", "--name", "again")
        # The key cannot go before the credential.
        self.fails(cli.USAGE, "needs this key", "vault", "remove", "kyc-key", "--vault", "v", "--passphrase-fd", "0",
                   stdin=b"pass\n")
        self.vault("vault", "remove", "kyc")
        self.assertEqual(json.loads(self.vault("credential", "list", "--json")), {"credentials": [], "documents": []})

    def test_refused(self):
        self.refused(cli.USAGE, "something of this name already (kyc-key)", "token", "--name", "kyc-key")
        self.refused(cli.UNREADABLE, "missing", "missing", "--name", "x")
        del self.claims["cnf"]
        self.refused(cli.UNREADABLE, "names no key", self.file("unbound", token(self.claims)), "--name", "x")
        self.vault("vault", "create-key", "--name", "other", "--curve", "secp256k1")
        keys = json.loads(self.vault("vault", "show", "--json"))["keys"]
        self.claims["cnf"] = {"jwk": keys[1]["jwk"]}
        self.file("other", token(self.claims))
        self.vault("vault", "remove", "other")
        self.refused(cli.USAGE, "does not hold the key", "other", "--name", "x")
        self.refused(cli.UNREADABLE, "", self.file("noise", b"noise"), "--name", "x")

    def test_a_signature_that_is_not_the_issuers(self):
        issuer = json.loads(self.vault("vault", "show", "--json"))["keys"][0]["jwk"]
        self.file("jwks", json.dumps({"keys": [issuer]}).encode())
        self.refused(cli.REJECTED, "signature", "token", "--name", "x", "--issuer", "jwks")


if __name__ == "__main__":
    sys.exit(unittest.main())
