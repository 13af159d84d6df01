"""What a needs notification (behovsmelding) holds besides its measures: the form's outer pages."""

from typing import Annotated, Literal

from kompplan.model.base import Ref
from kompplan.model.case_steps import Award, Step
from kompplan.model.forms import FormPart
from kompplan.model.measures import PaidTo
from kompplan.model.values import Flag, Id, Line, Lines, PartyRef, PartyRefs, Prose, Title


class Contact(FormPart):
    """Whom to ask, as a role; what is published holds no numbers and no addresses.

    Attributes:
        of: Which side of the partnership.
        role: The role, such as «koordinator».
        at: Id of the organisation.
        organisation_number: The organisation's nine digits, as written.
        account: The account that grants are paid into: eleven digits, as written.
        email: Where to write to.
        telephone: Where to call.
        mark: What payments are to be marked with.
    """

    of: Literal["owner", "uh"]
    role: Title
    at: PartyRef | None = None
    organisation_number: Line = ""
    account: Line = ""
    email: Line = ""
    telephone: Line = ""
    mark: Line = ""


class Partner(FormPart):
    """Another owner or university in the partnership.

    Attributes:
        name: Its name.
        contact: Role of its contact.
        of: Which side of the partnership.
    """

    name: Line = ""
    contact: Line = ""
    of: Literal["owner", "uh"] | None = None


class CoDetermination(FormPart):
    """Whether the notification was discussed with the unions (medbestemmelse).

    Attributes:
        discussed: The answer; absent where neither box is ticked.
        participants: Roles of those who took part.
    """

    discussed: Flag | None = None
    participants: Lines = ()


class UnitCounts(FormPart):
    """How many units are included, by type, as written: a check tells what is not a number.

    Attributes:
        municipal_kindergartens: Kommunale barnehager.
        private_kindergartens: Private barnehager.
        public_schools: Offentlige skoler.
        private_schools: Private skoler.
        pp_services: PP-tjenester.
    """

    municipal_kindergartens: Line = ""
    private_kindergartens: Line = ""
    public_schools: Line = ""
    private_schools: Line = ""
    pp_services: Line = ""


class Notification(FormPart):
    """What a needs notification says of itself, in the form's order.

    Attributes:
        form: Id of the form; where it is left out, the only form that the plan uses.
        schemes: Ids of the grant schemes that are ticked.
        owners: Ids of the owners it is sent for.
        units: Ids of the units named on its first page.
        network: Id of the competence network.
        uh: Ids of the universities.
        contacts: Whom to ask, by id.
        paid_to: Who is paid, where no measure says otherwise.
        several_owners: Whether there are several owners; absent where no box is ticked.
        several_uh: Whether there are several universities; absent where no box is ticked.
        several_schemes: Whether the partnership notifies needs in several schemes.
        partners: The list of other owners and universities.
        co_determination: Whether it was discussed with the unions.
        unit_counts: How many units are included.
        answers: Answers to what the form asks besides, by the id of the question.
        steps: What has happened to it so far, oldest first.
        awards: What was given to whom, by id.
        open: Known gaps.
    """

    form: Annotated[str, Ref("form")] | None = None

    schemes: tuple[Annotated[str, Ref("scheme")], ...] = ()
    owners: PartyRefs = ()
    units: PartyRefs = ()
    network: PartyRef | None = None
    uh: PartyRefs = ()
    contacts: dict[Id, Contact] = {}
    paid_to: PaidTo | None = None
    several_owners: Flag | None = None
    several_uh: Flag | None = None
    several_schemes: Flag | None = None
    partners: tuple[Partner, ...] = ()
    co_determination: CoDetermination = CoDetermination()
    unit_counts: UnitCounts = UnitCounts()
    answers: dict[Id, Prose] = {}
    steps: tuple[Step, ...] = ()
    awards: dict[Id, Award] = {}
    open: Lines = ()
