// The organizer: a new event step by step, or one that runs.
import QtQuick
import Symbolon

FocusScope {
    id: root

    required property OrganizerController organizer

    EventStartPage {
        anchors.fill: parent
        visible: root.organizer.state === OrganizerController.Start
        organizer: root.organizer
    }
    EventAboutPage {
        anchors.fill: parent
        visible: root.organizer.state === OrganizerController.About
        organizer: root.organizer
    }
    EventDoorsPage {
        anchors.fill: parent
        visible: root.organizer.state === OrganizerController.Doors
        organizer: root.organizer
    }
    EventTicketsPage {
        anchors.fill: parent
        visible: root.organizer.state === OrganizerController.Tickets
        organizer: root.organizer
    }
    EventClaimsPage {
        anchors.fill: parent
        visible: root.organizer.state === OrganizerController.Claims
        organizer: root.organizer
    }
    EventSignPage {
        anchors.fill: parent
        visible: root.organizer.state === OrganizerController.Sign
        organizer: root.organizer
    }
    EventPublishedPage {
        anchors.fill: parent
        visible: root.organizer.state === OrganizerController.Published
        organizer: root.organizer
    }
    EventWatchPage {
        anchors.fill: parent
        visible: root.organizer.state === OrganizerController.Watching
        organizer: root.organizer
    }
}
