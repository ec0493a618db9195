"""symbolon issuer: a key set, credentials from CSV that the holder's wallet accepts, and what is refused."""

import base64
import json
import sys
import unittest

import cli

CHEAP = ("--memory", "8", "--passes", "1")
ISSUE = ("--key", "signing", "--type", "urn:example:kyc:1", "--issuer", "https://bank.example.org")


def decoded(part):
    return json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))


class IssuerTest(cli.CliTest):
    def setUp(self):
        super().setUp()
        self.vault("bank", "vault", "new", *CHEAP)
        self.vault("bank", "vault", "create-key", "--name", "signing")
        self.vault("wallet", "vault", "new", *CHEAP)
        made = self.vault("wallet", "vault", "create-key", "--name", "holder", "--json")
        self.jwk = json.loads(made)["keys"][0]["jwk"]

    def vault(self, name, *arguments):
        return self.ok(*arguments, "--vault", name, "--passphrase-fd", "0", stdin=b"pass\n")

    def refused(self, code, text, *arguments):
        self.fails(code, text, *arguments, "--vault", "bank", "--passphrase-fd", "0", stdin=b"pass\n")

    def table(self, columns, *rows):
        key = ",".join((self.jwk["crv"], self.jwk["x"], self.jwk["y"]))
        lines = ["holder_crv,holder_x,holder_y," + columns] + [key + "," + row for row in rows]
        return self.file("claims.csv", ("\n".join(lines) + "\n").encode())

    def test_issued_credentials_reach_the_wallet(self):
        self.vault("bank", "issuer", "jwks", "--key", "signing", "--out", "bank.jwks")
        keys = json.loads(self.content("bank.jwks"))["keys"]
        self.assertEqual(len(keys), 1)
        self.assertEqual((keys[0]["alg"], keys[0]["use"]), ("ES256", "sig"))
        self.assertNotIn("d", keys[0])
        self.assertEqual(json.loads(self.vault("bank", "issuer", "jwks", "--key", "signing"))["keys"], keys)

        claims = self.table("birthdate,address.country,kyc_level:int", "1963-08-12,DE,3", '"2001-01-31",FR,')
        printed = self.vault("bank", "issuer", "issue", claims, *ISSUE, "--out", "kyc-", "--decoys", "4", "--json")
        self.assertEqual(json.loads(printed), {"credentials": ["kyc-1.sd-jwt", "kyc-2.sd-jwt"],
                                               "key_id": keys[0]["kid"]})
        token, *disclosures = self.content("kyc-1.sd-jwt").decode().split("~")
        header, payload = (decoded(part) for part in token.split(".")[:2])
        self.assertEqual(header, {"alg": "ES256", "typ": "dc+sd-jwt", "kid": keys[0]["kid"]})
        self.assertEqual(payload["vct"], "urn:example:kyc:1")
        self.assertEqual(payload["cnf"]["jwk"], self.jwk)
        self.assertEqual((payload["iat"] % 86400, payload["exp"] - payload["iat"]), (0, 90 * 86400))
        self.assertEqual(sorted(decoded(d)[1] for d in disclosures[:-1]), ["birthdate", "country", "kyc_level"])
        self.assertNotIn("1963-08-12", json.dumps(payload))

        added = self.vault("wallet", "credential", "add", "kyc-1.sd-jwt", "--name", "kyc", "--issuer", "bank.jwks")
        self.assertEqual(added, "added kyc, bound to key holder\n")

    def test_refused(self):
        claims = self.table("a:int", "x")
        self.refused(cli.UNREADABLE, "line 2", "issuer", "issue", claims, *ISSUE, "--out", "x-")
        claims = self.table("a", "x")
        self.refused(cli.USAGE, "unknown", "issuer", "jwks", "--key", "unknown")
        self.refused(cli.USAGE, "exp", "issuer", "issue", self.table("exp", "x"), *ISSUE, "--out", "x-")
        claims = self.table("a", "x")
        self.file("x-1.sd-jwt", b"mine")
        self.refused(cli.USAGE, "exists", "issuer", "issue", claims, *ISSUE, "--out", "x-")
        self.assertEqual(self.content("x-1.sd-jwt"), b"mine")


if __name__ == "__main__":
    sys.exit(unittest.main())
