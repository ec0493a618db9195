#include "ui/controllers/organizer_controller.h"
