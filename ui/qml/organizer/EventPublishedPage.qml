// The event is signed: which files go where, and what comes next.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Symbolon

Page {
    id: root

    required property OrganizerController organizer

    title: qsTr("The event is published")
    lead: qsTr("Give the first two files to everybody: on your website, by mail, with the tickets. They are public.")
    columnWidth: 820

    Notice {
        kind: root.organizer.problemIsGood ? Notice.Good : Notice.Problem
        text: root.organizer.problem
        hint: root.organizer.problemHint
    }

    Card {
        heading: qsTr("Files")
        Rows {
            model: root.organizer.files
            Fact {
                required property var modelData
                name: modelData.name
                value: modelData.value
            }
        }
    }

    WordsCard { words: root.organizer.words }

    Card {
        visible: root.organizer.claimFileCount > 0
        heading: qsTr("Claims")
        BodyText {
            text: qsTr("The claims tell which address stands behind which secret, and nobody needs them any more. Files: %1").arg(root.organizer.claimFileCount)
        }
        ActionButton {
            destructive: true
            text: qsTr("Delete the claims")
            onClicked: root.organizer.eraseClaims()
        }
    }

    Card {
        heading: qsTr("On the day")
        BodyText { text: qsTr("Open the event file at the Gate desk, with the key for check-ins beside it. Here you see the numbers, and close the event afterwards.") }
    }

    Flow {
        spacing: 12
        Layout.fillWidth: true
        ActionButton {
            primary: true
            text: qsTr("Watch this event")
            onClicked: root.organizer.watchPublished()
        }
        ActionButton {
            text: qsTr("Back to your events")
            onClicked: root.organizer.leave()
        }
    }
}
