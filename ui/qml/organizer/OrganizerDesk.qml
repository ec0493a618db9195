// The organizer: a new event, or one that runs.
import QtQuick
import Symbolon

Page {
    id: root

    required property OrganizerController organizer

    title: qsTr("Your events")
    lead: qsTr("Publish who may enter, watch how it fills, and close it so that nothing personal remains.")

    Notice {
        kind: root.organizer.problemIsGood ? Notice.Good : Notice.Problem
        text: root.organizer.problem
        hint: root.organizer.problemHint
    }
}
