// The issuer: keys, the public key set, credentials from a table.
import QtQuick
import Symbolon

Page {
    id: root

    required property IssuerController issuer

    title: qsTr("Issue credentials")
    lead: qsTr("Sign what you know of your customers, for a key of theirs. What they show of it later, and to whom, you do not learn.")

    Notice {
        kind: root.issuer.problemIsGood ? Notice.Good : Notice.Problem
        text: root.issuer.problem
        hint: root.issuer.problemHint
    }
}
