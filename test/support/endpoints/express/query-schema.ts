import Joi from 'joi'

const word = Joi.string()
  .regex(/^[\w.:-]+$/)
  .max(1024)
const label = Joi.string()
  .regex(/^[\w/.%-]+$/)
  .max(128)

/** The second home of the patterns: it takes more than the page, and less. */
export const querySchema: Joi.ObjectSchema = Joi.object({
  context: Joi.string()
    .regex(/^[0-9a-z_-]+$/)
    .max(1024),
  entrypoint: word,
  entrypoint_experiment: word,
  entrypoint_variation: word,
  event_type: Joi.string().regex(/^[\w\s.:-]+$/),
  form_type: Joi.string().valid('email', 'other', 'button', 'subscribe'),
  product_id: Joi.string().regex(/^prod_[0-9A-Za-z]+$/),
  service: Joi.string().regex(/^([a-zA-Z0-9-]{1,16})$/),
  uid: Joi.string().regex(/^[0-9a-f]{32}$/),
  utm_campaign: label.allow('page+referral+-+not+part+of+a+campaign'),
  utm_content: label,
  utm_medium: label,
  utm_source: label,
  utm_term: label,
}).unknown()
