"""English idioms and set phrases that mean as a whole, so that none of their words has a counterpart of its own.

Chinese ones are known to CC-CEDICT, which marks them; it has none of English.
"""

from __future__ import annotations

from transcheck.lexicon.phrases import Phrases

IDIOMS = Phrases(
    chinese={},
    english={
        "idiom": "break a leg, break the ice, cup of tea, piece of cake, head or tail, heads or tails, "
        "head over heels, "
        "say that again, tell me about it, long time no see, so far so good, stay up, up all night, under the weather, "
        "once in a blue moon, raining cats and dogs, rain cats and dogs, hit the sack, hit the road, hit the books, "
        "bite the bullet, spill the beans, let the cat out, kick the bucket, beat around the bush, call it a day, "
        "cost an arm and a leg, out of the blue, over the moon, in the long run, on the fence, on the ball, "
        "pull my leg, pull your leg, burn the midnight oil, get rid of, keep an eye on, lose face, save face, "
        "on the same page, on cloud nine, cold feet, cold shoulder, devil's advocate, last straw, rule of thumb, "
        "white elephant, red tape, red herring, rock the boat, throw in the towel, turn a blind eye, "
        "bark up the wrong tree, back to square one, by and large, at the end of the day, no wonder, no big deal, "
        "no cap, in ages, for ages, left no crumbs, leave no crumbs, spill the tea, touch grass, say less, "
        "say no more, hits different, hit different, throw shade, rent free, on point, main character energy, "
        "i 'm dead, you do you, same here, "
        "get over it, hang in there, make ends meet, play it by ear, sleep on it, speak of the devil, "
        "pain in the ass, pain in the neck, pain in the butt, my bad, kick ass, kick-ass, "
        "take it easy, the tip of the iceberg, tie the knot, whole nine yards, you bet, never mind, of course, "
        "french fries, french fry, french toast, french kiss, french window, india ink, indian ink, indian summer, "
        "venetian blinds, venetian blind, turkish bath, brazil nuts, chinese cabbage, chinese checkers, "
        "danish pastry, dutch courage, go dutch, greek to me, swiss roll, russian roulette, bermuda shorts, "
        "panama hat, achilles heel, achilles 's heel, achilles' heel, achilles ' heel, adam 's apple, guinea pig, "
        "trojan horse, midas touch, uncle sam, john doe, jane doe, average joe, peeping tom, chef 's kiss, "
        "sit tight, in your shoes, in my shoes, in his shoes, in her shoes, over my head, cover to cover, "
        "cart before the horse, fun and games, feel free, right this way, hang on to, last checked, take a toll, "
        "taking a toll, benefit of the doubt, on and off, cut it out, knock it off, suit yourself, "
        "mind your own business, mind his own business, mind her own business, mind their own business, beats me, "
        "up to you, fed up, sick and tired, in no time, call it quits, by heart, piece of work, state of the art, "
        "i mean, you know, you see, kind of, sort of, come on, hold on, here you go, there you go, here we go, "
        "rocket science, brain surgery, "
        "of service, of any service, ring a bell, ring any bells, catch my drift, way to go, "
        "give a shit, give a damn, give a fuck, give a crap, give a hoot"
    },
)
"""The one kind is ``idiom``."""
